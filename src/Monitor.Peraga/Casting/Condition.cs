namespace Monitor.Peraga.Casting;

/// <summary>What is the matter with a site as a whole.</summary>
internal enum Condition
{
    Aktif = 0,
    Lambat,
    Dorman,
    TerancamMangkrak,
    Mangkrak,
    NeverFilled,
    StaticProfile,
    Template,

    /// <summary>A single-page shell whose API answers 500.</summary>
    DeadBackend,
    GamblingTakeover,
    RedirectTakeover,

    /// <summary>Sends only visitors from a search engine to the gambling host.</summary>
    CloakedTakeover,
    Defaced,
    Parked,
    Suspended,
    DefaultPage,
    CmsBroken,

    /// <summary>403 to anything that does not look like a visitor's browser.</summary>
    Forbidden,
    LoginWall,
    ServerError,
    ConnectionRefused,
    DnsGone,

    /// <summary>The handshake breaks off and plain http leads back to https.</summary>
    TlsUnreadable,
    RedirectElsewhere,
}

/// <summary>Things found on sites that are otherwise what they seem.</summary>
[Flags]
internal enum Trait
{
    None = 0,
    HeaderClock = 1 << 0,
    FutureAgenda = 1 << 1,
    InfiniteCalendar = 1 << 2,
    SoftNotFound = 1 << 3,
    ForeignWidget = 1 << 4,
    LateComments = 1 << 5,
    VendorNumber = 1 << 6,
    PlaceholderPhone = 1 << 7,
    ShareButtons = 1 << 8,
    AntiGamblingNews = 1 << 9,
    InjectedGambling = 1 << 10,
    DraftBudget = 1 << 11,
    Explainers = 1 << 12,
    WrongYear = 1 << 13,
    ImageOnly = 1 << 14,
    PrivateDrive = 1 << 15,
    DeadLinks = 1 << 16,
    EmptyMenus = 1 << 17,
    NikTable = 1 << 18,
    MaskedNik = 1 << 19,
    ExpiredTls = 1 << 20,
    WrongNameTls = 1 << 21,

    /// <summary>No date is printed anywhere: only generated file names tell when (news script only).</summary>
    DatesInFileNames = 1 << 22,
    PlainHttp = 1 << 23,
    FooterHours = 1 << 24,
    StaffNumbers = 1 << 25,
}

/// <summary>How a site is built.</summary>
internal enum BuildKind
{
    OpenSidOld = 0,
    OpenSidNew,
    WordPress,
    NewsScript,
    SidKendal,
    Blogger,
    HandMade,
    Laravel,
    SinglePage,
}
