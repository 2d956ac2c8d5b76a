const words = {
  title: 'This device',
  enrolTitle: 'Enrol this device',
  help: 'A device of the shop gets a short code that stands on its receipts, and staff can log in on it by PIN.',
  name: 'What is it called?',
  nameHelp: 'Counter, Tablet 2…',
  shop: 'Where does it stand?',
  enrol: 'Enrol',
  again: 'Enrol anew',
  code: 'Code',
  called: 'Name',
  at: 'Shop',
  where: 'Whoever runs the shop can rename and retire it in the console.',
  notKept:
    'The browser may clear what this till keeps when its disk is full. Installing the page as an app, or adding it to the bookmarks, makes the browser keep it.',
  mayNot: 'This browser is no device of the shop yet. Whoever runs the shop can enrol it here.'
}
export { words }
export type DeviceWords = typeof words
