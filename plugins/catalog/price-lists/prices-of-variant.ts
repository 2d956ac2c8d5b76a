/** A list `l` as the rule takes it (contracts/price-lists.ts), shaped in SQL. */
export const LIST = `json_build_object('id', l.id, 'name', l.name, 'priority', l.priority, 'shopIds', l.shop_ids, 'groupIds', l.group_ids, 'channel', l.channel, 'from', l.valid_from, 'until', l.valid_until)`

/** The quantity from which on a price `e` holds, as decimal text. */
export const FROM = 'trim_scale(e.from_milli / 1000.0)::text'

/** What lists in use say of a variant `v`; $1 is the tenant, $2 the company. */
export const listPricesOfVariant = `(SELECT coalesce(json_agg(json_build_object('list', ${LIST}, 'fromQuantity', ${FROM}, 'priceMinor', e.price_minor)), '[]'::json)
      FROM (SELECT price_list_id, from_milli, price_minor FROM catalog_list_price WHERE tenant_id = $1 AND company_id = $2 AND variant_id = v.id OFFSET 0) e
      CROSS JOIN LATERAL (SELECT * FROM catalog_price_list WHERE tenant_id = $1 AND company_id = $2 AND id = e.price_list_id AND NOT archived OFFSET 0) l)`

/** The same for a book, which knows the lists: of those not in use, too, so that one that is restored is there again. */
export const bookPricesOfVariant = `(SELECT coalesce(json_agg(json_build_object('listId', e.price_list_id, 'fromQuantity', ${FROM}, 'priceMinor', e.price_minor) ORDER BY e.price_list_id, e.from_milli), '[]'::json)
      FROM catalog_list_price e WHERE e.tenant_id = $1 AND e.company_id = $2 AND e.variant_id = v.id)`
