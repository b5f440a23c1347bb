using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>One way of unpacking, asked for its result only when that fits the budget.</summary>
internal sealed class BudgetedFilter(IFilter filter, PdfBudget budget) : IFilter
{
    /// <summary>LZW and run lengths are ways of the last century: their worst ratio is held down by holding down what goes in.</summary>
    private const int MostOfOldWays = 128 * 1024;

    /// <summary>Wider rows than this belong to no text; the library makes room for a row before it has seen one.</summary>
    private const long WidestRow = 1_000_000;

    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (RowOf(streamDictionary, filterIndex) > WidestRow) throw new PdfTooMuchException("packs its streams in absurdly wide rows");
        if (filter is FlateFilter)
            MeasureFlate(input);
        else if (filter is LzwFilter or RunLengthFilter && input.Length > MostOfOldWays)
            throw new PdfTooMuchException($"packs more than {MostOfOldWays / 1024} KB in an old way");
        var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.TakeUnpacked(output.Length);
        return output;
    }

    /// <summary>Unpacks into nothing, as far as the budget goes. Damaged data ends where it is damaged, as it does in the library.</summary>
    private void MeasureFlate(ReadOnlyMemory<byte> input)
    {
        if (input.Length <= 2) return;
        // Without the two bytes of zlib's header and its checksum, which writers get wrong.
        using var packed = new MemoryStream(input[2..].ToArray(), writable: false);
        using var plain = new DeflateStream(packed, CompressionMode.Decompress);
        var scratch = new byte[64 * 1024];
        long unpacked = 0;
        try
        {
            for (int read; (read = plain.Read(scratch)) > 0;)
            {
                unpacked += read;
                if (unpacked > budget.UnpackedLeft) budget.TakeUnpacked(unpacked);
            }
        }
        catch (InvalidDataException)
        {
            // The library makes what it can of the rest.
        }
    }

    private static long RowOf(DictionaryToken dictionary, int index)
    {
        if (!dictionary.TryGet(NameToken.DecodeParms, out var parameters) && !dictionary.TryGet(NameToken.Create("DP"), out parameters)) return 0;
        if (parameters is ArrayToken list) parameters = index < list.Length ? list[index] : null;
        return parameters is DictionaryToken own ? Number(own, "Columns") * Number(own, "Colors") * Number(own, "BitsPerComponent") / 8 : 0;
    }

    private static long Number(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out var token) && token is NumericToken number ? Math.Clamp(number.Long, 1, 1 << 20) : name == "BitsPerComponent" ? 8 : 1;
}
