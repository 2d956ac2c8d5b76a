/**
 * SQL that takes the next number of a series, for a `WITH counted AS (…)`: gapless, since what rolls
 * back gives its number back. Whoever takes one after it waits for the commit, so put it into the
 * last statement of the unit of work.
 * @param of SQL expressions, e.g. `$1`, that say whose number it is: `series` is text, `year` the
 * integer year after which it begins at 1 again
 * @returns an INSERT that returns one row: last_number bigint, number text, e.g. S2026-000042
 */
export const nextDocumentNumber = (of: {
  tenantId: string
  companyId: string
  series: string
  year: string
}): string => `INSERT INTO document_counter AS c (tenant_id, company_id, series, year, last_number)
    VALUES (${of.tenantId}, ${of.companyId}, ${of.series}, ${of.year}, 1)
    ON CONFLICT (tenant_id, company_id, series, year) DO UPDATE SET last_number = c.last_number + 1
    RETURNING last_number, series || year::text || '-' || lpad(last_number::text, greatest(6, length(last_number::text)), '0') AS number`
