const words = {
  title: 'Today',
  against: (day: string) => `against all of ${day} last week`,
  takings: 'Takings',
  receipts: 'Receipts',
  average: 'Average receipt',
  asBefore: 'as last week',
  byDay: 'Takings by day',
  now: 'These seven days',
  before: 'The seven before',
  day: 'Day'
}
export { words }
export type ReportingWords = typeof words
