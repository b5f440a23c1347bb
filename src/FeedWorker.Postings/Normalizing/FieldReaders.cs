using FeedWorker.Postings.Normalizing.Fields;

namespace FeedWorker.Postings.Normalizing;

/// <summary>All field readers. The order matters only where one reader uses what another found (dates use the country of the place).</summary>
internal static class FieldReaders
{
    public static IReadOnlyList<IFieldReader> All { get; } =
    [
        new OrganizationReader(),
        new TitleReader(),
        new DescriptionReader(),
        new EmploymentTypeReader(),
        new WorkHoursReader(),
        new ContractLengthReader(),
        new PlaceReader(),
        new ArrangementReader(),
        new PayReader(),
        new DatePostedReader(),
        new ValidThroughReader(),
        new StartDateReader(),
        new ContactReader(),
        new ApplyUrlReader(),
        new EducationReader(),
        new ExperienceReader(),
        new LanguagesReader(),
        new LicencesReader(),
        new IdentifierReader(),
        new OpeningsReader(),
        new DepartmentReader(),
        new SectionsReader(),
    ];
}
