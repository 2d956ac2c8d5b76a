import { defineErrors } from 'stoa/plugin'

export const kitchenErrors = defineErrors('kitchen', {
  'station-name-taken': {
    status: 409,
    message: 'This shop has a station named {name} already; choose another name.'
  },
  'unknown-category': {
    status: 422,
    message: 'There is no category {categoryId} in the catalogue; choose one that is there.'
  }
})
