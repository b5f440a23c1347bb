namespace FeedWorker.Postings.Words;

/// <summary>What a word or phrase of a lexicon's <c>finding</c> group says about the line it stands in. Each flag is the list of the same name.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    JobWord = 1,
    JobSuffix = 1 << 1,
    TypeWord = 1 << 2,
    GenderMark = 1 << 3,
    OpeningsHeading = 1 << 4,
    CareersWord = 1 << 5,
    ClosedMark = 1 << 6,
    GeneralInvitation = 1 << 7,
    ApplyWord = 1 << 8,
    Benefits = 1 << 9,
    People = 1 << 10,
    Testimonial = 1 << 11,
    News = 1 << 12,
    Legal = 1 << 13,
    Process = 1 << 14,
    Section = 1 << 15,
    RemoteWord = 1 << 16,
    StartWord = 1 << 17,
    RecruitVerb = 1 << 18,
    PositionNoun = 1 << 19,
    ProseStop = 1 << 20,
    ProseArticle = 1 << 21,
    ProseNever = 1 << 22,
    OpenStatus = 1 << 23,
    StandingInvitation = 1 << 25,
    RequirementWord = 1 << 26,
    GenericPeople = 1 << 27,
    HaveVerb = 1 << 28,
    RoleCategory = 1 << 29,
    ConditionalInvitation = 1 << 30,

    /// <summary>Names of departments and fields of work.</summary>
    Department = int.MinValue,

    /// <summary>Headings of openings that are over.</summary>
    Past = 1 << 24,

    /// <summary>Headings that introduce something other than openings.</summary>
    OtherHeading = Benefits | People | Testimonial | News | Legal | Process | Past,
}
