const words = {
  title: 'Pictures',
  add: 'Add pictures',
  help: 'Drop pictures here, or paste one. The first one stands for the product at the till, in lists and in web shops.',
  kinds: 'JPEG, PNG, WebP, GIF or AVIF, up to 10 MB each.',
  none: 'No pictures yet.',
  picture: (n: number, alt: string) => (alt === '' ? `Picture ${n}` : `Picture ${n}: ${alt}`),
  sending: (done: number, all: number) => `Adding picture ${done + 1} of ${all}…`,
  added: (count: number) =>
    count === 1 ? 'The picture was added.' : `${count} pictures were added.`,
  tooLarge: 'This file has more than 10 MB; make it smaller and try again.',
  failed: 'Not added',
  again: 'Try again',
  dismiss: 'Leave it out',
  first: 'First',
  alt: 'What is seen',
  altHelp: 'In a few words, read out to people who cannot see it.',
  save: 'Save',
  forward: 'Move forward',
  back: 'Move back',
  replace: 'Replace',
  remove: 'Remove picture',
  removed: 'The picture was removed.',
  replaced: 'The picture was replaced.',
  saved: 'Saved.',
  close: 'Close'
}
export { words }
export type PictureWords = typeof words
