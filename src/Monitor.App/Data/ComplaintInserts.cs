using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monitor.App.Data;

/// <summary>Inserts new complaints with one command whose values are changed: the first export of a source brings tens of thousands, and tracking each takes
/// five times as long as writing it. Columns and conversions are those of the model.</summary>
internal sealed class ComplaintInserts : IAsyncDisposable
{
    private readonly DbCommand command;
    private readonly (IProperty Property, DbParameter Parameter)[] columns;

    public ComplaintInserts(MonitorDb db)
    {
        IEntityType type = db.Model.FindEntityType(typeof(ComplaintRow)) ?? throw new InvalidOperationException("The model has no complaints.");
        command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        columns = [.. type.GetProperties().Select((property, i) => (property, property.GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", null, nullable: true)))];
        command.Parameters.AddRange(columns.Select(column => column.Parameter).ToArray());
        string names = string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName()}\""));
        command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
    }

    public async Task AddAsync(ComplaintRow row, CancellationToken cancellationToken)
    {
        foreach ((IProperty property, DbParameter parameter) in columns)
        {
            object? value = property.GetGetter().GetClrValue(row);
            parameter.Value = (value is null ? null : property.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
