import { getBinaryNodeChild, getBinaryNodeChildren, jidDecode } from '@whiskeysockets/baileys'
import type { BinaryNode } from '@whiskeysockets/baileys'
import type { Companion } from './companion.ts'
import type { Connection } from './connection.ts'
import type { Handset } from './handset.ts'
import type { Ciphertext } from './signal-account.ts'
import { bytesOf, stanza, timestamp } from './stanza.ts'

/** A message under way to one handset, still sealed: the server never sees inside. */
export interface Envelope {
  from: Companion
  id: string
  /**
   * The address the chat goes by at the sender, by phone number or by LID; receipts must come from
   * the same one.
   */
  chat: string
  ciphertext: Ciphertext
}

/**
 * Takes a message a companion sends: acknowledges it (one tick), or refuses it, and passes one
 * sealed copy to each device it names.
 */
export function routeMessage(connection: Connection, from: Companion, node: BinaryNode): void {
  const { server } = connection
  const { id = '', to = '' } = node.attrs
  const facts = {
    from: from.owner.number,
    to: server.phoneAt(to)?.number ?? jidDecode(to)?.user ?? to,
    id
  }
  const error = server.failMessage?.(facts)
  connection.acknowledge(node, error)
  if (error !== undefined) {
    server.emit('refused', { ...facts, error })
    return
  }
  server.emit('accepted', facts)
  for (const { jid, enc } of copiesOf(node)) {
    const handset = server.phoneAt(jid)
    const device = jidDecode(jid)?.device ?? 0
    if (!handset) continue
    if (device === 0) {
      handset.receive({
        from,
        id,
        chat: to,
        ciphertext: {
          type: enc.attrs.type === 'pkmsg' ? 'pkmsg' : 'msg',
          bytes: enc.content as Uint8Array
        }
      })
    } else {
      handset.companions.get(device)?.deliver(forwarded(node, from, handset, enc))
    }
  }
}

/**
 * Takes a companion's receipt for messages it got: passes it to the writer's own companions, or,
 * when the message could not be read (`retry`), has the writer's handset send it once more.
 */
export function routeReceipt(connection: Connection, from: Companion, node: BinaryNode): void {
  const { server } = connection
  const { id = '', to = '', type } = node.attrs
  connection.acknowledge(node)
  const list = getBinaryNodeChild(node, 'list')
  const ids = [id, ...getBinaryNodeChildren(list, 'item').map(item => item.attrs.id ?? '')]
  for (const received of ids) from.confirm('message', received)
  const writer = server.phoneAt(to)
  if (!writer || writer === from.owner) return
  if (type === 'retry') {
    server.emit('retry', { from: from.owner.number, to: writer.number, id })
    return writer.sendAgain(id, from)
  }
  server.emit('receipt', {
    from: from.owner.number,
    to: writer.number,
    ids,
    type: type ?? 'delivered'
  })
  const receipt = stanza(
    'receipt',
    { from: from.jid, id, t: timestamp(), ...(type ? { type } : {}) },
    list ? [list] : undefined
  )
  for (const companion of writer.companions.values()) companion.deliver(receipt)
}

/**
 * The sealed copies: one for each device under `<participants>`, or a single one for `to` (retries,
 * messages to one's own phone).
 */
function copiesOf(node: BinaryNode): { jid: string; enc: BinaryNode }[] {
  const direct = getBinaryNodeChild(node, 'enc')
  const named = getBinaryNodeChildren(getBinaryNodeChild(node, 'participants'), 'to')
  const copies = named.map(({ attrs, content }) => ({
    jid: attrs.jid ?? '',
    enc: getBinaryNodeChild({ tag: 'to', attrs, content }, 'enc')
  }))
  if (direct) copies.push({ jid: node.attrs.to ?? '', enc: direct })
  return copies.flatMap(({ jid, enc }) => (enc ? [{ jid, enc }] : []))
}

/**
 * The message as another companion gets it. The sender's own devices learn by `recipient` whose
 * chat it belongs to.
 */
function forwarded(
  node: BinaryNode,
  from: Companion,
  receiver: Handset,
  enc: BinaryNode
): BinaryNode {
  const { id = '', to = '', type = 'text' } = node.attrs
  const identity = getBinaryNodeChild(node, 'device-identity')
  return stanza(
    'message',
    {
      from: from.jid,
      id,
      type,
      t: timestamp(),
      notify: from.owner.name,
      ...(receiver === from.owner ? { recipient: to } : {})
    },
    [enc, ...(identity ? [stanza('device-identity', {}, bytesOf(node, 'device-identity'))] : [])]
  )
}
