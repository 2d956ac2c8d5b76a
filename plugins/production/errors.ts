import { defineErrors, Id, Type } from 'stoa/plugin'

export const productionErrors = defineErrors('production', {
  'unknown-variant': {
    status: 422,
    message:
      'The variants {variantIds} are not on sale in this company, or are services; only goods are made of something, and of goods alone.'
  },
  'bom-exists': {
    status: 409,
    message: 'There is a bill of materials for this already; change that one.'
  },
  'bom-in-circle': {
    status: 422,
    message:
      'This would be made of itself, by way of {names}; take that out of the bill of materials.'
  },
  'bom-too-deep': {
    status: 422,
    message:
      'Something can be made of something that is made of something at most {most} times over; put parts of the lower ones in directly.'
  },
  'bom-too-large': {
    status: 422,
    message: 'It would be made of more than {most} kinds of goods altogether; make it of fewer.'
  },
  'part-twice': {
    status: 422,
    message: 'A part stands in two lines; add them up in one.'
  },
  'unit-differs': {
    status: 422,
    message:
      'A part that is sold by {soldBy} cannot be told in {unit}; write its quantity in {soldBy}.'
  },
  'unknown-pack': {
    status: 422,
    message: 'One of the parts is not sold in the pack that is named; look its packs up again.'
  },
  'quantity-out-of-range': {
    status: 422,
    message:
      'A quantity is less than a billionth of what the part is sold by, or more than nine billion; write it for a larger or a smaller batch.'
  },
  'has-stock': {
    status: 409,
    message:
      'Some of it is in stock or reserved (`facts.levels`), and what is sold from its parts has no stock of its own; write it off or sell it first.',
    facts: Type.Object({
      levels: Type.Array(Type.Object({ shopId: Id, onHand: Type.String() }))
    })
  },
  'not-manufactured': {
    status: 422,
    message:
      'Only what has a bill of materials of the kind manufactured is made to stock; give it one first.'
  },
  'order-not-so': {
    status: 409,
    message:
      'The production order {number} is {state}, so this cannot be done with it; look at it again to see what can.'
  },
  'nothing-made': {
    status: 422,
    message: 'Nothing was made and nothing scrapped; cancel the production order instead.'
  },
  'wasted-more': {
    status: 422,
    message: 'More of a part was wasted than was used up; what is wasted is part of what is used.'
  },
  'reason-needed': {
    status: 422,
    message: 'More or less was made or used up than planned; say why in `reason`.'
  },
  'made-of-itself': {
    status: 422,
    message: 'The product itself cannot be used up to make it; take it out of the lines.'
  }
})
