import arrowDown from 'lucide/dist/esm/icons/arrow-down.mjs'
import arrowUp from 'lucide/dist/esm/icons/arrow-up.mjs'
import barcode from 'lucide/dist/esm/icons/barcode.mjs'
import blocks from 'lucide/dist/esm/icons/blocks.mjs'
import circleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs'
import clock from 'lucide/dist/esm/icons/clock.mjs'
import columns3 from 'lucide/dist/esm/icons/columns-3.mjs'
import download from 'lucide/dist/esm/icons/download.mjs'
import externalLink from 'lucide/dist/esm/icons/external-link.mjs'
import flag from 'lucide/dist/esm/icons/flag.mjs'
import globe from 'lucide/dist/esm/icons/globe.mjs'
import info from 'lucide/dist/esm/icons/info.mjs'
import keyRound from 'lucide/dist/esm/icons/key-round.mjs'
import keyboard from 'lucide/dist/esm/icons/keyboard.mjs'
import listChecks from 'lucide/dist/esm/icons/list-checks.mjs'
import listFilter from 'lucide/dist/esm/icons/list-filter.mjs'
import logOut from 'lucide/dist/esm/icons/log-out.mjs'
import menu from 'lucide/dist/esm/icons/menu.mjs'
import moon from 'lucide/dist/esm/icons/moon.mjs'
import parcel from 'lucide/dist/esm/icons/package.mjs'
import rotateCcwClock from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs'
import scrollText from 'lucide/dist/esm/icons/scroll-text.mjs'
import sendHorizontal from 'lucide/dist/esm/icons/send-horizontal.mjs'
import settings from 'lucide/dist/esm/icons/settings.mjs'
import shieldCheck from 'lucide/dist/esm/icons/shield-check.mjs'
import shoppingBag from 'lucide/dist/esm/icons/shopping-bag.mjs'
import sparkles from 'lucide/dist/esm/icons/sparkles.mjs'
import sun from 'lucide/dist/esm/icons/sun.mjs'
import truck from 'lucide/dist/esm/icons/truck.mjs'
import unplug from 'lucide/dist/esm/icons/unplug.mjs'
import upload from 'lucide/dist/esm/icons/upload.mjs'
import users from 'lucide/dist/esm/icons/users.mjs'
import warehouse from 'lucide/dist/esm/icons/warehouse.mjs'
import zap from 'lucide/dist/esm/icons/zap.mjs'
import { bringIcons, Icon } from './icon.tsx'

/** What the console draws beside what faces draw. */
const others = {
  orders: parcel,
  stock: warehouse,
  customers: users,
  assistant: sparkles,
  roles: shieldCheck,
  settings,
  filter: listFilter,
  columns: columns3,
  up: arrowUp,
  sortDown: arrowDown,
  download,
  upload,
  info,
  link: externalLink,
  history: rotateCcwClock,
  menu,
  sun,
  moon,
  keyboard,
  barcode,
  clock,
  flag,
  unplug,
  send: sendHorizontal,
  truck,
  bag: shoppingBag,
  lifebuoy: circleQuestionMark,
  globe,
  bolt: zap,
  logOut,
  jobs: listChecks,
  key: keyRound,
  plugins: blocks,
  audit: scrollText
}

export type OtherIcon = keyof typeof others
bringIcons(others)

export { Icon }
