import {
  getBinaryNodeChildren,
  jidDecode,
  jidEncode,
  QueryIds,
  XWAPaths
} from '@whiskeysockets/baileys'
import type { BinaryNode } from '@whiskeysockets/baileys'
import type { Companion } from './companion.ts'
import type { Connection } from './connection.ts'
import type { Handset } from './handset.ts'
import type { WhatsAppServer } from './server.ts'
import { childOf, stanza } from './stanza.ts'

/**
 * The content of the answer to an `<iq>`, by its namespace. What is not listed (pings, statistics,
 * presence settings, privacy tokens) is answered with an empty result.
 */
export async function answerQuery(
  { server, companion }: Connection,
  iq: BinaryNode,
  request: BinaryNode | undefined
): Promise<BinaryNode[] | undefined> {
  if (!companion || !request) return undefined
  switch (iq.attrs.xmlns) {
    case 'encrypt':
      return iq.attrs.type === 'get'
        ? [await keyQuery(server, companion, request)]
        : storeKeys(companion, iq, request)
    case 'usync':
      return [contactQuery(server, request)]
    case 'abt':
      return [stanza('props', { hash: 'test' })]
    case 'blocklist':
      return [stanza('list')]
    case 'privacy':
      return iq.attrs.type === 'get'
        ? [stanza('privacy', {}, [stanza('category', { name: 'readreceipts', value: 'all' })])]
        : undefined
    case 'w:sync:app:state':
      return [emptyAppState(request)]
    case 'w:mex':
      return [await graphQuery(server, request)]
    default:
      return undefined
  }
}

/**
 * Pre-keys left, a check of the stored bundle, or the bundles of devices the client wants to open
 * sessions with.
 */
async function keyQuery(
  server: WhatsAppServer,
  companion: Companion,
  request: BinaryNode
): Promise<BinaryNode> {
  if (request.tag === 'count') return stanza('count', { value: String(companion.preKeyCount) })
  if (request.tag === 'digest') return stanza('digest')
  const users = getBinaryNodeChildren(request, 'user').map(async ({ attrs: { jid = '' } }) => {
    const bundle = await keyBundleOf(server, jid)
    return stanza(
      'user',
      { jid },
      bundle ?? [stanza('error', { code: '404', text: 'item-not-found' })]
    )
  })
  return stanza('list', {}, await Promise.all(users))
}

async function keyBundleOf(server: WhatsAppServer, jid: string): Promise<BinaryNode[] | undefined> {
  const phone = server.phoneAt(jid)
  const device = jidDecode(jid)?.device ?? 0
  if (!phone?.registered) return undefined
  if (device === 0) {
    return [
      stanza('registration', {}, phone.signal.registration),
      ...(await phone.signal.keyBundle())
    ]
  }
  return phone.companions.get(device)?.keyBundle()
}

/** An upload of pre-keys, or the rotation of the signed one alone. */
function storeKeys(companion: Companion, iq: BinaryNode, request: BinaryNode): undefined {
  if (request.tag === 'rotate') companion.storeSignedPreKey(childOf(request, 'skey'))
  else companion.storeKeys(iq)
  return undefined
}

/**
 * `usync`: who is on WhatsApp, with which devices, under which LID. Who is there comes back under
 * the account's own number, whichever was asked for; unknown numbers come back as `contact
 * type=out`, without devices.
 */
function contactQuery(server: WhatsAppServer, usync: BinaryNode): BinaryNode {
  const requested = childOf(usync, 'query').content
  const protocols = Array.isArray(requested) ? requested.map(({ tag }) => tag) : []
  const users = getBinaryNodeChildren(childOf(usync, 'list'), 'user').map(user => {
    const jid = user.attrs.jid ?? jidEncode(numberAskedFor(user), 's.whatsapp.net')
    const phone = server.phoneAt(jid)
    return phone?.registered
      ? stanza('user', { jid: phone.jid }, knownContact(phone, protocols))
      : stanza('user', { jid }, unknownContact(protocols))
  })
  return stanza('usync', usync.attrs, [stanza('result'), stanza('list', {}, users)])
}

function numberAskedFor(user: BinaryNode): string {
  const { content } = childOf(user, 'contact')
  return Buffer.from(content as Uint8Array | string)
    .toString()
    .replace('+', '')
}

function knownContact(phone: Handset, protocols: string[]): BinaryNode[] {
  const companions = [...phone.companions.keys()].map(id =>
    stanza('device', { id: String(id), 'key-index': String(id) })
  )
  const parts: Record<string, BinaryNode> = {
    contact: stanza('contact', { type: 'in' }),
    devices: stanza('devices', {}, [
      stanza('device-list', {}, [stanza('device', { id: '0' }), ...companions])
    ]),
    lid: stanza('lid', { val: phone.lidJid })
  }
  return protocols.flatMap(protocol => parts[protocol] ?? [])
}

function unknownContact(protocols: string[]): BinaryNode[] {
  return protocols.includes('contact') ? [stanza('contact', { type: 'out' })] : []
}

/**
 * Chat settings of the account: none. Every collection must be answered, for the client asks again
 * until it is.
 */
function emptyAppState(sync: BinaryNode): BinaryNode {
  const collections = getBinaryNodeChildren(sync, 'collection')
  return stanza(
    'sync',
    {},
    collections.map(({ attrs: { name = '', version = '0' } }) =>
      stanza('collection', { name, version })
    )
  )
}

/**
 * WhatsApp's GraphQL; of its many questions, only whether first contacts are restricted, and until
 * when.
 */
async function graphQuery(server: WhatsAppServer, query: BinaryNode): Promise<BinaryNode> {
  if (query.attrs.query_id !== QueryIds.REACHOUT_TIMELOCK) {
    return stanza('result', {}, Buffer.from(JSON.stringify({ data: {} })))
  }
  const until = server.restrictedUntil
  const answer = {
    is_active: until !== undefined,
    ...(until && { time_enforcement_ends: String(Math.floor(until.getTime() / 1000)) })
  }
  return stanza(
    'result',
    {},
    Buffer.from(
      JSON.stringify({ data: { [XWAPaths.xwa2_fetch_account_reachout_timelock]: answer } })
    )
  )
}
