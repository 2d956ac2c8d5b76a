import { definePages, type Row } from 'stoa/web'
import { messageSearchOf } from './messages/message-search.ts'
import { menuWords } from './menu-words.ts'

export type Connection = Row<'/api/v1/whatsapp/connections'>
export type Message = Row<'/api/v1/whatsapp/messages'>

export default definePages({
  plugin: 'whatsapp',
  words: menuWords,
  live: [
    {
      events: ['whatsapp.connection-state-changed'],
      stale: ({ connection }) => [
        ['whatsapp', 'connections'],
        ['whatsapp', 'pairing', connection]
      ]
    },
    {
      events: ['whatsapp.message-state-changed'],
      stale: ({ message }) => [
        ['whatsapp', 'messages'],
        ['whatsapp', 'message', message]
      ]
    }
  ],
  pages: [
    {
      path: '/whatsapp',
      title: words => words.title,
      permission: 'message.read',
      menu: { group: 'people', icon: 'whatsapp', order: 20 },
      view: () => import('./connections/connections-page.tsx')
    },
    {
      path: '/whatsapp/messages',
      title: words => words.messages,
      permission: 'message.read',
      search: messageSearchOf,
      view: () => import('./messages/messages-page.tsx')
    },
    {
      path: '/whatsapp/messages/$messageId',
      title: words => words.messages,
      permission: 'message.read',
      view: () => import('./messages/message-page.tsx')
    }
  ]
})
