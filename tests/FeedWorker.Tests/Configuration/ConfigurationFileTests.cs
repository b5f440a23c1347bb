using System.Text;
using FeedWorker.Configuration;

namespace FeedWorker.Tests.Configuration;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedworker-configuration-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_missing_file_says_what_to_do() => Problem(Path.Combine(_folder.FullName, "none.yaml")).ShouldContain("--config");

    [Fact]
    public void A_folder_is_no_configuration() => Problem(_folder.FullName).ShouldContain("is a folder");

    [Fact]
    public void A_device_is_no_configuration() => Problem("/dev/zero").ShouldContain("not a regular file");

    [Fact]
    public void A_text_that_is_not_utf_8_says_so() => Problem(Written("latin.yaml", Encoding.Latin1.GetBytes("log: Büro"))).ShouldContain("UTF-8");

    [Fact]
    public void A_binary_file_says_so() => Problem(Written("zeros.yaml", new byte[64])).ShouldContain("no text file");

    [Fact]
    public void A_huge_file_is_refused_by_its_size()
    {
        var path = Path.Combine(_folder.FullName, "huge.yaml");
        using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024);
        Problem(path).ShouldContain("larger than 4 MB");
    }

    [Fact]
    public void The_folder_of_the_file_is_where_paths_are_meant_from()
    {
        var path = Written("feedworker.yaml", Encoding.UTF8.GetBytes("\uFEFFsites: [ { id: a, page: a.md, organization: { name: A } } ]"));
        var options = ConfigurationReader.Read(path, []).Options!;
        options.Sites[0].PageAddress(options).LocalPath.ShouldBe(Path.Combine(_folder.FullName, "a.md"));
    }

    [Fact]
    public void The_configuration_is_found_from_the_working_directory_then_beside_the_assembly()
    {
        var (here, there) = (_folder.CreateSubdirectory("here"), _folder.CreateSubdirectory("there"));
        ConfigurationLocator.Find(null, here.FullName, there.FullName).ShouldBeNull();
        there.CreateSubdirectory("config");
        File.WriteAllText(Path.Combine(there.FullName, "config", "feedworker.yaml"), "");
        ConfigurationLocator.Find(null, here.FullName, there.FullName).ShouldBe(Path.Combine(there.FullName, "config", "feedworker.yaml"));
        ConfigurationLocator.Find("x.yaml", here.FullName, there.FullName).ShouldBe(Path.Combine(here.FullName, "x.yaml"));
    }

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Problem(string path)
    {
        var error = ConfigurationReader.Read(path, []).Errors.ShouldHaveSingleItem();
        error.File.ShouldBe(path);
        return error.Message;
    }
}
