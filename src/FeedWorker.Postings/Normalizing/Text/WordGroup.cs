namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>The word lists that field readers use: each is the list of the same name (first letter lower case) in the <c>fields</c> group of <c>Words/*.json</c>.</summary>
internal enum WordGroup
{
    // Headings, by the section they open.
    HeadResponsibilities,
    HeadQualifications,
    HeadPreferred,
    HeadBenefits,
    HeadPay,
    HeadHours,
    HeadPlace,
    HeadApply,
    HeadEmployer,
    HeadEqual,

    // Labels before a colon, table heads, front-matter keys.
    LabelPlace,
    LabelType,
    LabelPay,
    LabelPosted,
    LabelDeadline,
    LabelStart,
    LabelDepartment,
    LabelIdentifier,
    LabelArrangement,
    LabelHours,
    LabelOrganization,
    LabelExperience,
    LabelEducation,
    LabelContact,

    // Employment.
    FullTime,
    PartTime,
    Contractor,
    Temporary,
    Intern,
    Volunteer,
    PerDiem,
    OtherPeople,
    PositionNoun,
    Negation,

    // Time.
    Months,
    Weekdays,
    Deadline,
    DeadlineWeak,
    NotDeadline,
    UntilFilled,
    Posted,
    Starting,
    Immediately,
    HoursWord,
    Shift,
    ContractLength,

    // Pay.
    PayWord,
    NotPay,
    PerHour,
    PerDay,
    PerWeek,
    PerMonth,
    PerYear,
    PayFrom,
    PayUpTo,

    // Place.
    Remote,
    RemoteWhole,
    Hybrid,
    OnSite,
    MustLive,
    Worldwide,
    Based,

    // Applying.
    ApplyWord,
    Contact,
    NotApply,

    // Requirements.
    Preferred,
    Required,
    EduNone,
    EduHighSchool,
    EduAssociate,
    EduBachelor,
    EduProfessional,
    EduPostgraduate,
    EduSubject,
    OrExperience,
    ExperienceWord,
    NoExperience,
    YearsWord,
    MonthsWord,
    NumberWords,
    Language,
    LanguageSkill,
    Licence,
    Openings,
    EqualWord,
    Boilerplate,
    Role,
    Seeks,
}
