using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Reports;

namespace Monitor.App.Accounts;

/// <summary>Accounts and audit lines as tables for export.</summary>
internal static class AccountSheets
{
    internal static SheetSpec Users(ImmutableArray<AccountRow> rows) => Table(
        "Pengguna",
        ["Nama masuk", "Nama lengkap", "Peran", "Kecamatan", "Entitas", "Terakhir masuk", "Ditutup sejak"],
        rows.Select(row => ImmutableArray.Create(
            Cell.Of(row.Login), Cell.Of(row.FullName), Cell.Of(row.Role), Cell.Of(row.Kecamatan), Cell.Of(row.Entity), Cell.Of(row.LastSignIn), Cell.Of(row.DisabledAt))));

    internal static SheetSpec Audit(ImmutableArray<AuditEntry> rows) => Table(
        "Catatan audit",
        ["Nomor", "Waktu", "Pelaku", "Tindakan", "Objek", "Sebelum", "Sesudah", "Alamat jaringan", "Sidik"],
        rows.Select(row => ImmutableArray.Create(
            Cell.Of((int)row.Id), Cell.Of(row.At), Cell.Of(row.Actor), Cell.Of(AuditAction.WordOf(row.Action)), Cell.Of(row.Subject), Cell.Of(row.Before), Cell.Of(row.After),
            Cell.Of(row.RemoteAddress), Cell.Of(row.Hash))));

    private static SheetSpec Table(string name, ImmutableArray<string> headers, IEnumerable<ImmutableArray<Cell>> rows) =>
        new(name, [.. headers.Select(header => new ColumnSpec(header, 20))], [.. rows], 0, [], "#1B6378");
}
