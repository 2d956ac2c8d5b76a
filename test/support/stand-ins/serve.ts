// What `npm run stand-ins` starts: servers on this machine that speak the wire format of Stripe,
// Xendit and Gemini, to try Stoa out with its real drivers and without accounts, money or a model.
// They keep everything in memory.
import { startStandIns } from './stand-ins.ts'

const { urls, keys, control } = await startStandIns({ first: 4100 })
console.log(
  [
    'Stand-ins for Stripe, Xendit and Gemini. Start Stoa so that it takes them for the real ones:',
    `  ${Object.entries(urls)
      .map(([name, url]) => `${name}=${url}`)
      .join(' ')} npm start`,
    `Keys they take: ${Object.entries(keys)
      .map(([name, key]) => `${name} ${key}`)
      .join(', ')}.`,
    `To pay what someone was asked to pay: POST ${control}/pay {"provider": "stripe" or "xendit", "reference": "<paymentId>", "webhook": "<the account's webhook address>"}.`,
    'Ctrl-C stops.'
  ].join('\n')
)
