namespace Monitor.Gather.Browser;

/// <summary>What is asked of a drawn page whose tables are cut into pages by DataTables, the one script nearly every such list is made with.</summary>
internal static class LongTables
{
    /// <summary>Longer than the script waits by itself.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(8);

    /// <summary>Asks each table for a hundred rows at once and waits until they are drawn, five seconds at most. A page without such tables is left as it is.</summary>
    public static string Script { get; } = """
        async () => {
          const tables = window.jQuery && window.jQuery.fn && window.jQuery.fn.dataTable;
          if (!tables || !tables.Api || !tables.tables) return;
          const waiting = [];
          for (const node of tables.tables()) {
            const table = new tables.Api(node);
            const shown = table.page.info();
            if (!shown || shown.pages < 2 || shown.length >= 100) continue;
            waiting.push(new Promise(done => window.jQuery(node).one('draw.dt', done)));
            table.page.len(100).draw();
          }
          await Promise.race([Promise.all(waiting), new Promise(done => setTimeout(done, 5000))]);
        }
        """;
}
