const words = {
  skip: 'Skip to the page',
  find: 'Search or do…',
  more: 'More',
  menu: 'Menu',
  home: 'Home',
  switchPlace: 'Change company or shop',
  allShops: 'All shops',
  groups: { run: 'Day', goods: 'Goods', people: 'People', set: 'Set up' },
  account: 'My account',
  theme: 'Light or dark',
  language: 'Language',
  keyboard: 'Keyboard',
  logOut: 'Log out',
  logOutUnsent: (count: number) =>
    count === 1
      ? '1 sale of this browser has not been sent yet. Open the till and wait until it is.'
      : `${count} sales of this browser have not been sent yet. Open the till and wait until they are.`,
  logOutFailed: 'You are still logged in: the server could not be reached.',
  livePaused: 'Live updates paused',
  newPages: 'Your access has changed. Save or leave this form to see the new pages.',
  steps: {
    title: 'First steps',
    done: (count: number, all: number) => `${count} of ${all} done`,
    hide: 'Hide',
    isDone: 'Done:'
  },
  nothingHere: 'Nothing to see here yet',
  nothingHereHelp: 'Your role shows nothing on this page. Use the menu.',
  unreachableTitle: 'No connection',
  noPlace: 'You have no role in any company',
  noPlaceHelp: 'Ask the owner of your company for one, then load this page again.',
  palette: {
    placeholder: 'Search, or type what to do',
    none: 'Nothing found. Try a number, a barcode or a name.',
    go: 'Go to',
    act: 'Do',
    foot: ['to move', 'to open', 'to close'] as [string, string, string]
  },
  help: {
    title: 'Keyboard',
    note: 'Letters wait while you type in a field.',
    everywhere: 'Everywhere',
    lists: 'Lists',
    forms: 'Forms and dialogs',
    keys: {
      palette: 'Search or do',
      help: 'This list',
      search: 'Search this list',
      next: 'Next row',
      before: 'Row before',
      open: 'Open row',
      choose: 'Choose row',
      create: 'New',
      save: 'Save',
      close: 'Close, back to where you were'
    }
  },
  notFound: 'There is no such page',
  notFoundWhy: 'It may have moved',
  notFoundHelp: 'Or it belongs to a plugin that is off. Search with Ctrl K, or go home.',
  goHome: 'Go home',
  logIn: {
    title: 'Log in',
    email: 'E-mail',
    password: 'Password',
    submit: 'Log in',
    wrong: 'E-mail or password is wrong.',
    choose: 'Which company?',
    chooseHelp: 'Your password opens several.',
    back: 'Back',
    none: 'No shop here yet?',
    signUp: 'Open one'
  },
  signUp: {
    title: 'Open your shop',
    help: 'No card, no confirmation e-mail. You can sell in a minute.',
    shop: 'Name of the shop',
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    passwordHelp: '12 characters or more. A short sentence is best.',
    strength: ['too short', 'fair', 'good', 'strong'] as [string, string, string, string],
    guessed: 'Guessed from your browser',
    currency: 'Prices in',
    zone: 'Time zone',
    language: 'Language',
    fixed: 'The currency cannot be changed later.',
    invitation: 'Invitation',
    submit: 'Open the shop',
    have: 'Already open?',
    logIn: 'Log in',
    emailWrong: 'This does not look like an e-mail address. Check the part after the @.',
    passwordWrong: 'Too short: 12 characters are needed.',
    needed: 'This is needed.'
  }
}
export { words }
export type ConsoleWords = typeof words
