/** Whose it is and its name: openAddress() reads it. */
const ADDRESS = (of: string): string =>
  `translate(encode('\\x01'::bytea || uuid_send(${of}.tenant_id) || uuid_send(${of}.company_id), 'base64'), '+/', '-_') || ${of}.name`
const URL = (of: string): string => `'/api/v1/catalog/pictures/' || ${ADDRESS(of)}`

/** What PictureView shows of a row `of`, as columns. */
export const pictureColumns = (of: string): string =>
  `${of}.id, ${URL(of)} AS url, ${of}.alt, ${of}.width, ${of}.height, ${of}.version`

const MINE = (product: string): string =>
  `FROM catalog_picture x WHERE x.tenant_id = $1 AND x.company_id = $2 AND x.product_id = ${product} AND x.state = 'shown'`

/** The pictures of a product `p`, as JSON in their order. $1 is the tenant, $2 the company. */
export const picturesOfProduct = `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'url', ${URL('x')}, 'alt', x.alt, 'width', x.width, 'height', x.height, 'version', x.version) ORDER BY x.position, x.id), '[]'::json)
   ${MINE('p.id')})`

/** The same, as a column. */
export const picturesColumn = `
  ${picturesOfProduct} AS pictures`

/** The URL of the first picture of a product `p`, or null. */
export const firstPicture = `(SELECT ${URL('x')} ${MINE('p.id')} ORDER BY x.position, x.id LIMIT 1)`
