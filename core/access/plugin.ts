import { definePlugin } from '../plugin.ts'
import { get, post } from '../http/route.ts'
import { accessErrors } from './errors.ts'
import { logIn, TokenView } from './login.ts'
import { ProfileView, whoAmI } from './who-am-i.ts'

export default definePlugin({
  name: 'access', version: '1.0.0', stoa: '^1.0.0', always: true,
  summary: 'Who the users are, what they may do, and their tokens.',
  errors: accessErrors,
  permissions: { 'profile.read': 'See one\'s own profile' },
  roles: { owner: ['*'], manager: ['profile.read'], cashier: ['profile.read'], accountant: ['profile.read'], 'stock-keeper': ['profile.read'], 'sales-agent': ['profile.read'] },
  useCases: [logIn, whoAmI],
  routes: {
    '/login': [post('', logIn, TokenView, { rateLimit: 'login' })],
    '/me': [get('', whoAmI, ProfileView)]
  }
})
