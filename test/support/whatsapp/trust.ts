/**
 * For a process of its own that shall talk to a WhatsAppServer of another process:
 * `WHATSAPP_TEST_AUTHORITY=<server.authorityKey> node --import tsx --import
 * ./test/support/whatsapp/trust.ts …`
 */
import { trustServer } from './certificates.ts'

const key = process.env.WHATSAPP_TEST_AUTHORITY
if (!key || !/^[0-9a-f]{64}$/.test(key)) {
  throw new Error(
    "WHATSAPP_TEST_AUTHORITY must hold the test server's public key: 64 hexadecimal digits"
  )
}
trustServer(key)
