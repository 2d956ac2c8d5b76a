import { whatsAppErrors } from '../errors.ts'
import { baileysGateway } from './baileys.ts'

/** @throws whatsapp.gateway-not-installed */
export function needsGateway(): void {
  if (!baileysGateway.installed()) throw whatsAppErrors['gateway-not-installed']()
}
