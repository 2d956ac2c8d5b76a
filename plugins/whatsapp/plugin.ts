import { answer, definePlugin, on } from 'stoa/plugin'
import { Customers, NoticeGiven } from '../../contracts/customers.ts'
import { MessageRequested, Messenger } from '../../contracts/messages.ts'
import { SalePosted } from '../../contracts/sales.ts'
import { ConnectionStateChanged, MessageReceived, MessageStateChanged } from './contract.ts'
import { keepConnection } from './connections/keep-connection.ts'
import { WhatsAppEnvironment } from './environment.ts'
import { whatsAppErrors } from './errors.ts'
import { notifyCustomer } from './messages/notify-customer.ts'
import { refusal, states } from './messages/messenger.ts'
import { sendNotice } from './messages/send-notice.ts'
import { sendMessage } from './messages/send-message.ts'
import { messageRoutes } from './messages/routes.ts'
import { connectionRoutes } from './connections/routes.ts'
import { WhatsAppSettings } from './settings.ts'

export default definePlugin({
  name: 'whatsapp',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: "Links the company's phones to WhatsApp and writes to customers who agreed to it.",
  requires: { customers: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'whatsapp.manage': 'Link phones to WhatsApp and end the links',
    'message.read': 'See messages and how far they are',
    'message.send': 'Write to customers'
  },
  roles: { manager: ['whatsapp.*', 'message.*'], cashier: ['message.read'] },
  settings: WhatsAppSettings,
  errors: whatsAppErrors,
  migrations: import.meta.dirname + '/migrations',
  environment: WhatsAppEnvironment,
  web: import.meta.dirname + '/web/console.tsx',
  routes: { '/connections': connectionRoutes, '/messages': messageRoutes },
  asks: [Customers],
  emits: [MessageStateChanged, ConnectionStateChanged, MessageReceived],
  answers: [answer(Messenger, { refusal, states })],
  accepts: [NoticeGiven],
  reactsTo: [
    on(SalePosted, 'notify-customer', notifyCustomer, { when: sale => sale.customerId !== null }),
    on(NoticeGiven, 'send-notice', sendNotice),
    on(MessageRequested, 'send-message', sendMessage)
  ],
  leasedTasks: {
    connection: {
      summary: "Keeps one phone's link to WhatsApp up and sends the company's messages over it.",
      run: keepConnection
    }
  }
})
