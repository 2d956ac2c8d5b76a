import { Type } from 'stoa/plugin'

export const MOST_PICTURES = 12
export const Alt = Type.String({
  maxLength: 300,
  pattern: '^[^\\u0000-\\u001f\\u007f]*$',
  description: 'What is seen, in words, for who does not see it.'
})
