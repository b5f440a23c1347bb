using FeedWorker.Configuration;

namespace FeedWorker.Tests.Configuration;

public sealed class EnvironmentOverridesTests : IDisposable
{
    private const string File = """
        publicUrl: https://file.example/
        sites:
          - { id: a, page: https://a.example/, organization: { name: A } }
        """;

    private readonly string _secret = Path.GetTempFileName();

    public void Dispose() => System.IO.File.Delete(_secret);

    [Fact]
    public void Variables_lie_over_the_file_whatever_their_case()
    {
        var options = Read(
            ("FEEDWORKER__PUBLICURL", "https://env.example"), ("FEEDWORKER__Storage__Connection", "Data Source=/data/x.db"), ("FEEDWORKER__FETCH__ALLOW_PRIVATE_NETWORKS", "true"),
            ("FEEDWORKER__SITES__0__PAGE", "https://b.example/"), ("FEEDWORKER__MANAGEMENT__TRUSTEDPROXIES", "10.0.0.0/8, ::1"), ("OTHER__THING", "x")).Options!;
        options.PublicUrl.AbsoluteUri.ShouldBe("https://env.example/");
        options.Storage.Connection.ShouldBe("Data Source=/data/x.db");
        options.Fetch.AllowPrivateNetworks.ShouldBeTrue();
        options.Sites[0].Page.ShouldBe("https://b.example/");
        options.Management.TrustedProxies.ShouldBe(["10.0.0.0/8", "::1"]);
    }

    [Fact]
    public void A_site_may_come_from_the_environment_alone()
    {
        var options = Read(("FEEDWORKER__SITES__1__ID", "b"), ("FEEDWORKER__SITES__1__PAGE", "b.md"), ("FEEDWORKER__SITES__1__ORGANIZATION__NAME", "B")).Options!;
        options.Sites.Select(site => site.Id).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_secret_is_read_from_the_file_that_its_variable_names()
    {
        System.IO.File.WriteAllText(_secret, "a-key-of-more-than-sixteen\n");
        Read(("FEEDWORKER__MANAGEMENT__KEY_FILE", _secret)).Options!.Management.Key.ShouldBe("a-key-of-more-than-sixteen");
    }

    [Fact]
    public void A_key_that_itself_ends_in_file_is_no_secret_s_file() =>
        Read(("FEEDWORKER__ANNOUNCE__GOOGLE_SERVICE_ACCOUNT_FILE", "/run/key.json")).Options!.Announce.GoogleServiceAccountFile.ShouldBe("/run/key.json");

    [Theory]
    [InlineData("FEEDWORKER__STORAGE__CONNECTON", "x", "did you mean “connection”?")]
    [InlineData("FEEDWORKER__FETCH__TIMEOUT", "fast", "“fast” is not a length of time")]
    [InlineData("FEEDWORKER__SITES__3__PAGE", "x.md", "the next free number is 1")]
    [InlineData("FEEDWORKER__MANAGEMENT__KEY_FILE", "/nowhere/key", "is not a file that holds a value")]
    [InlineData("FEEDWORKER__SITES__0__ID", "Not An Id", "is not an id")]
    public void A_variable_s_mistake_names_the_variable(string name, string value, string message)
    {
        var error = Read((name, value)).Errors.ShouldHaveSingleItem();
        error.Message.ShouldContain(message);
        error.ToString().ShouldStartWith("environment: FEEDWORKER__");
    }

    [Theory]
    [InlineData("FEEDWORKER__MANAGEMENT__KEY", "hunter2 hunter2")]
    [InlineData("FEEDWORKER__ALERTS__SMTP", "http://hunter2@mail.example")]
    [InlineData("FEEDWORKER__ALERTS__WEBHOOK_SECRET", "hunter2")]
    public void A_secret_is_never_repeated_in_a_message(string name, string value) =>
        Read((name, value)).Errors.ShouldHaveSingleItem().ToString().ShouldNotContain("hunter2");

    private static ConfigurationReading Read(params (string Name, string Value)[] variables) =>
        ConfigurationReader.Parse(File, "feedworker.yaml", variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)));
}
