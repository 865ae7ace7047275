namespace Monitor.Peraga.Builds;

/// <summary>What a page of a site is.</summary>
internal enum PageKind
{
    Home = 0,
    News,
    Article,
    Profile,
    Vision,
    Government,
    Documents,
    Services,
    Contact,
    Ppid,
    Complaint,
    Agenda,
    Gallery,
}

/// <summary>A page; <paramref name="Number"/> tells articles and list pages apart.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Target(PageKind Kind, int Number = 0);
