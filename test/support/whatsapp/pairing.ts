import { randomBytes } from 'node:crypto'
import {
  Browsers,
  DisconnectReason,
  getBinaryNodeChildString,
  jidDecode
} from '@whiskeysockets/baileys'
import type { BinaryNode, proto } from '@whiskeysockets/baileys'
import type { Companion, CompanionIdentity } from './companion.ts'
import type { Connection } from './connection.ts'
import type { Handset } from './handset.ts'
import { CodeExchange, DeviceVoucher } from './linking.ts'
import { bytesOf, childOf, SERVER, stanza, timestamp } from './stanza.ts'

const QR_REFERENCES = 6
/** What Baileys sends as platform for a browser name it does not know. */
const UNKNOWN_BROWSER = '9'
const SYSTEMS: string[] = [Browsers.macOS(''), Browsers.windows(''), Browsers.ubuntu('')].map(
  ([system]) => system
)

interface PendingCode {
  reference: string
  number: string
  wrapped: Buffer
  entered?: {
    handset: Handset
    exchange: CodeExchange
    linked: (companion: Promise<Companion>) => void
    failed: (error: Error) => void
  }
}

/**
 * A connection that has not been linked yet: it shows QR codes, may ask for a pairing code, and
 * waits for a handset.
 */
export class Pairing {
  readonly references = Array.from(
    { length: QR_REFERENCES },
    () => `2@${randomBytes(24).toString('base64url')}`
  )
  private readonly identity: CompanionIdentity
  private code: PendingCode | undefined

  constructor(
    private readonly connection: Connection,
    noiseKey: Buffer,
    registration: proto.ClientPayload.IDevicePairingRegistrationData
  ) {
    const { eIdent, eRegid } = registration
    if (!eIdent || !eRegid) throw new Error('a registration without identity')
    this.identity = {
      noiseKey,
      identityKey: Buffer.from(eIdent),
      registrationId: Buffer.from(eRegid).readUInt32BE()
    }
  }

  /** The number that waits for a pairing code to be typed, if any. */
  get awaitsCodeOf(): string | undefined {
    return this.code?.number
  }

  /** Hands out the references; the client makes one QR code after the other from them. */
  offer(): void {
    const references = this.references.map(reference => stanza('ref', {}, Buffer.from(reference)))
    this.connection.send(
      stanza('iq', { from: SERVER, type: 'set', id: this.connection.nextId(), xmlns: 'md' }, [
        stanza('pair-device', {}, references)
      ])
    )
  }

  /**
   * A handset has read the QR code: `ref,noise key,identity key,secret,platform` behind the `#`.
   */
  async scanned(
    handset: Handset,
    noiseKey: string,
    identityKey: string,
    secret: string
  ): Promise<Companion> {
    if (noiseKey !== this.identity.noiseKey.toString('base64')) {
      throw new Error('the QR code names another noise key than the connection has')
    }
    if (identityKey !== this.identity.identityKey.toString('base64')) {
      throw new Error('the QR code names another identity key than was registered')
    }
    return this.link(handset, Buffer.from(secret, 'base64'))
  }

  /** Answers `<link_code_companion_reg>` of the stages `companion_hello` and `companion_finish`. */
  answer(iq: BinaryNode, request: BinaryNode): void {
    if (request.attrs.stage === 'companion_hello') this.answerHello(iq, request)
    else this.answerFinish(iq, request)
  }

  /**
   * The owner has typed the code. Settles when the companion is linked, or rejects when the codes
   * differ.
   */
  async enterCode(handset: Handset, typed: string): Promise<Companion> {
    const code = this.code
    if (!code) throw new Error('no pairing code was asked for')
    const exchange = await CodeExchange.begin(typed.replace('-', '').toUpperCase(), code.wrapped)
    const wrapped = await exchange.wrappedEphemeral()
    return new Promise((resolve, reject) => {
      code.entered = { handset, exchange, linked: resolve, failed: reject }
      this.connection.onceClosed(() =>
        reject(new Error('the companion hung up before it was linked'))
      )
      this.connection.send(
        stanza(
          'notification',
          {
            from: SERVER,
            type: 'link_code_companion_reg',
            id: this.connection.nextId(),
            t: timestamp()
          },
          [
            stanza('link_code_companion_reg', { stage: 'primary_hello' }, [
              stanza('link_code_pairing_wrapped_primary_ephemeral_pub', {}, wrapped),
              stanza('primary_identity_pub', {}, handset.signal.identity.public),
              stanza('link_code_pairing_ref', {}, Buffer.from(code.reference))
            ])
          ]
        )
      )
    })
  }

  /**
   * Refuses, with 400, numbers without WhatsApp and clients that do not pass for a browser on an
   * operating system (Baileys issue 2769).
   */
  private answerHello(iq: BinaryNode, request: BinaryNode): void {
    const { server } = this.connection
    const number = jidDecode(request.attrs.jid)?.user ?? ''
    const system =
      /\((.+)\)$/.exec(
        getBinaryNodeChildString(request, 'companion_platform_display') ?? ''
      )?.[1] ?? ''
    const knownBrowser =
      getBinaryNodeChildString(request, 'companion_platform_id') !== UNKNOWN_BROWSER &&
      SYSTEMS.includes(system)
    if (!knownBrowser || !server.phoneOf(number)?.registered) {
      return this.connection.refuse(iq, 400, 'bad-request')
    }
    const reference = randomBytes(12).toString('hex')
    this.code = {
      reference,
      number,
      wrapped: bytesOf(request, 'link_code_pairing_wrapped_companion_ephemeral_pub')
    }
    this.connection.reply(iq, [
      stanza('link_code_companion_reg', { stage: 'companion_hello' }, [
        stanza('link_code_pairing_ref', {}, Buffer.from(reference))
      ])
    ])
    server.emit('pairing-code', number)
  }

  private answerFinish(iq: BinaryNode, request: BinaryNode): void {
    this.connection.reply(iq)
    const entered = this.code?.entered
    if (!entered) throw new Error('a companion finishes a pairing no one began')
    let secret: Buffer
    try {
      secret = entered.exchange.secret(
        bytesOf(request, 'link_code_pairing_wrapped_key_bundle'),
        entered.handset.signal.identity
      )
    } catch {
      this.code = undefined
      return entered.failed(new Error('wrong pairing code'))
    }
    entered.linked(this.link(entered.handset, secret))
  }

  /**
   * Vouches for the companion, takes its countersignature, and sends it off to log in: WhatsApp
   * closes with 515 here.
   */
  private async link(handset: Handset, secret: Uint8Array): Promise<Companion> {
    const companion = handset.newCompanion(this.identity)
    const voucher = new DeviceVoucher(
      handset.signal.identity,
      this.identity.identityKey,
      companion.id
    )
    const answer = await this.connection.ask(
      stanza('iq', { from: SERVER, type: 'set', id: this.connection.nextId() }, [
        stanza('pair-success', {}, [
          stanza('device-identity', {}, voucher.seal(secret)),
          stanza('biz', { name: handset.name }),
          stanza('platform', { name: 'android' }),
          stanza('device', { jid: companion.jid, lid: companion.lidJid })
        ])
      ])
    )
    voucher.verify(bytesOf(childOf(answer, 'pair-device-sign'), 'device-identity'))
    handset.link(companion)
    this.connection.pairing = undefined
    this.connection.streamError(DisconnectReason.restartRequired)
    return companion
  }
}
