// In a process of its own: it tells Baileys whom to trust.
import { Curve, proto, WA_CERT_DETAILS } from '@whiskeysockets/baileys'
import t from 'tap'
import { authorityKey, certificateIssuer, trustServer } from './certificates.ts'
import { isSignedBy } from './signatures.ts'

t.test('a signature holds for its key, message and bytes only', async t => {
  const message = Buffer.from('hola')
  for (let round = 0; round < 8; round++) {
    const pair = Curve.generateKeyPair()
    const signature = Buffer.from(Curve.sign(pair.private, message))
    t.ok(isSignedBy(pair.public, message, signature))
    t.notOk(isSignedBy(pair.public, Buffer.from('holA'), signature))
    t.notOk(isSignedBy(Curve.generateKeyPair().public, message, signature))
    signature.writeUInt8(signature.readUInt8(40) ^ 1, 40)
    t.notOk(isSignedBy(pair.public, message, signature))
  }
})

t.test(
  "the chain leads from the server's key to the authority Baileys was told to trust, and to no other",
  async t => {
    const whatsApp = WA_CERT_DETAILS.PUBLIC_KEY
    t.teardown(() => {
      WA_CERT_DETAILS.PUBLIC_KEY = whatsApp
    })
    const serverKey = Curve.generateKeyPair().public
    const { leaf, intermediate } = proto.CertChain.decode(certificateIssuer()(serverKey))
    const leafDetails = proto.CertChain.NoiseCertificate.Details.decode(
      leaf?.details ?? Buffer.alloc(0)
    )
    const middle = proto.CertChain.NoiseCertificate.Details.decode(
      intermediate?.details ?? Buffer.alloc(0)
    )
    t.same(Buffer.from(leafDetails.key ?? []), Buffer.from(serverKey))
    t.equal(middle.issuerSerial, WA_CERT_DETAILS.SERIAL)
    t.equal(leafDetails.issuerSerial, middle.serial)
    t.ok(
      isSignedBy(
        middle.key ?? Buffer.alloc(0),
        leaf?.details ?? Buffer.alloc(0),
        leaf?.signature ?? Buffer.alloc(0)
      )
    )

    const trusted = (): boolean =>
      isSignedBy(
        WA_CERT_DETAILS.PUBLIC_KEY,
        intermediate?.details ?? Buffer.alloc(0),
        intermediate?.signature ?? Buffer.alloc(0)
      )
    t.notOk(trusted(), 'WhatsApp has not signed it')
    trustServer()
    t.equal(WA_CERT_DETAILS.PUBLIC_KEY.toString('hex'), authorityKey)
    t.ok(trusted())
  }
)
