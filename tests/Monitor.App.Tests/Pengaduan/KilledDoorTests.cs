using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Monitor.App.Data;
using Monitor.App.Pages.Complaints;
using Monitor.App.Tests.Data;

namespace Monitor.App.Tests.Pengaduan;

public sealed class KilledDoorTests
{
    private const int Rounds = 4;
    private const int Senders = 3;

    [Fact]
    public async Task What_was_accepted_is_there_after_the_process_was_killed_and_nothing_is_there_twice()
    {
        string folder = Directory.CreateTempSubdirectory("monitor-pintu-").FullName;
        using TestDatabase database = await TestDatabase.AtAsync(folder);
        var accepted = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            await SendUntilKilledAsync(folder, round, accepted);
        }

        ComplaintShelf stored = await new ComplaintReader(database.Factory).AllAsync(ComplaintSamples.Zone, default);

        Assert.True(accepted.Count > Rounds * 2, $"{accepted.Count} accepted");
        Assert.Empty(accepted.Keys.Except(stored.All.Select(complaint => complaint.Key.Reference), StringComparer.Ordinal));
        Assert.All(stored.All, complaint => Assert.Equal(2, complaint.Events.Length));
    }

    private static async Task SendUntilKilledAsync(string folder, int round, ConcurrentDictionary<string, bool> accepted)
    {
        using Process door = KillableDoor.Start(folder);
        string[] told = (await door.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The door said nothing.")).Split(' ');
        using var client = new HttpClient { BaseAddress = new Uri(told[0]) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", told[1]);
        int before = accepted.Count;
        Task[] senders = [.. Enumerable.Range(0, Senders).Select(sender => SendAsync(client, $"{round}-{sender}", accepted))];
        while (accepted.Count < before + 3 + round)
        {
            // A sender ends before the door is killed only when it was refused.
            if (Array.Find(senders, sender => sender.IsCompleted) is { } refused)
            {
                door.Kill();
                await refused;
            }

            await Task.Yield();
        }

        door.Kill();
        await Task.WhenAll(senders);
        await door.WaitForExitAsync();
    }

    // Each sender goes on until nobody answers any more.
    private static async Task SendAsync(HttpClient client, string name, ConcurrentDictionary<string, bool> accepted)
    {
        for (int i = 0; ; i++)
        {
            string reference = string.Create(CultureInfo.InvariantCulture, $"K-{name}-{i}");
            string now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
            string Event(string id, string state) =>
                $$"""{"event_id":"{{id}}","external_id":"{{reference}}","state":"{{state}}","at":"{{now}}","submitted_at":"2026-01-02T08:00:00+07:00","agency_code":null}""";
            try
            {
                using var body = new StringContent($$"""{"source":"uji","sent_at":"{{now}}","events":[{{Event("1", "diterima")}},{{Event("2", "terverifikasi")}}]}""", Encoding.UTF8, "application/json");
                using HttpResponseMessage answer = await client.PostAsync(EventDoor.Path, body);
                Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.TooManyRequests, answer.StatusCode.ToString());
                if (answer.StatusCode == HttpStatusCode.Accepted)
                {
                    accepted[reference] = true;
                }
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
