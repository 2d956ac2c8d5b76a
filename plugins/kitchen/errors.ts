import { defineErrors } from 'stoa/plugin'

export const kitchenErrors = defineErrors('kitchen', {
  'station-name-taken': {
    status: 409,
    message: 'This shop has a station named {name} already; choose another name.'
  },
  'printer-missing': {
    status: 409,
    message:
      'The station {name} has no printer in the network: enter its address at the station first.'
  },
  'unknown-category': {
    status: 422,
    message: 'There is no category {categoryId} in the catalogue; choose one that is there.'
  }
})
