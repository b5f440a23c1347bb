namespace FeedWorker.Evaluation;

/// <summary>How one field fared over all pages.</summary>
internal sealed class FieldTally(string name)
{
    public string Name { get; } = name;

    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public int Missed { get; private set; }

    public int Invented { get; private set; }

    public double Precision => Ratio(Right + Wrong + Invented);

    public double Recall => Ratio(Right + Wrong + Missed);

    /// <summary>Counts one posting's field; returns what was wrong with it, or null.</summary>
    public string? Add(string? gold, string? got, bool same)
    {
        if (gold is null && got is null) return null;
        if (gold is not null && got is not null && same)
        {
            Right++;
            return null;
        }

        if (gold is null) Invented++;
        else if (got is null) Missed++;
        else Wrong++;
        return $"{Name}: gold '{gold ?? "-"}' got '{got ?? "-"}'";
    }

    private double Ratio(int of) => of == 0 ? 1 : (double)Right / of;
}
