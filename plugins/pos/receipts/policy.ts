/** Text and its own styles, nothing else: what someone wrote into a name runs nowhere. */
export const RECEIPT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
