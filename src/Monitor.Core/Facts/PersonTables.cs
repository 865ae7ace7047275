using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Numbers that stand in tables of persons: residents, shopkeepers, chairs of neighbourhoods. They are no channel of the entity.</summary>
internal static class PersonTables
{
    // Three mobile numbers in one column are a list of people, not the contacts of one office.
    private const int People = 3;

    // Old pages are laid out by tables: a cell that holds a whole column of the page is no row of a list.
    private const int LongestCell = 200;

    public static HashSet<string> Numbers(HtmlPage page, string areaCode)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (HtmlTable table in page.Tables)
        {
            var columns = new Dictionary<int, HashSet<string>>();
            foreach (ImmutableArray<string> row in table.Rows)
            {
                for (int i = 0; i < row.Length; i++)
                {
                    if (row[i].Length > LongestCell)
                    {
                        continue;
                    }

                    foreach (FoundPhone phone in PhoneNumbers.Find(row[i], areaCode).Where(phone => phone.IsMobile))
                    {
                        columns.TryAdd(i, new HashSet<string>(StringComparer.Ordinal));
                        columns[i].Add(phone.E164);
                    }
                }
            }

            foreach (HashSet<string> column in columns.Values.Where(column => column.Count >= People))
            {
                numbers.UnionWith(column);
            }
        }

        return numbers;
    }
}
