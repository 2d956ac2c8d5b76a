/** The smallest coin of a currency in minor units, and where half of it is rounded to (default: up). */
export interface SmallestCoin {
  minor: number
  half?: 'down'
}

// Each with where it is told. Of a currency that is not here every amount can be paid in coins (PLN, GBP,
// USD), or it differs by country (EUR: in some, cash is rounded to five cents), or it is not known to us.
const COINS: Readonly<Record<string, SmallestCoin>> = {
  // Five cents: the Royal Australian Mint makes no smaller one; cash is rounded to them.
  // https://www.studymelbourne.vic.gov.au/money-and-budgeting/australian-currency
  AUD: { minor: 5 },
  // Five cents since 4 February 2013.
  // https://canada.ca/en/revenue-agency/programs/about-canada-revenue-agency-cra/phasing-penny.html
  CAD: { minor: 5 },
  // Five centimes; those of one centime were withdrawn in 2006.
  // https://www.snb.ch/en/services-events/digital-services/faq-overview/qas_muenzen
  CHF: { minor: 5 },
  // Ten pesos, half of them down: Ley 20.956.
  CLP: { minor: 10, half: 'down' },
  // One koruna since 1 September 2008, and the Consumer Protection Act, No. 634/1992 Coll., section 3.
  // https://www.cnb.cz/en/banknotes-and-coins/coins/information/termination-of-validity-of-50-heller-coins/
  CZK: { minor: 100 },
  // 50 øre since 1 October 2008: Bekendtgørelse nr. 928 af 19. september 2008.
  // https://nalunaarutit.gl/rigslovgivning/2008/bekendtgoerelse-nr-928-af-19_09_2008?sc_lang=da
  DKK: { minor: 50 },
  // Five forints since 1 March 2008: Magyar Nemzeti Bank, MNB Bulletin 4 (2009) 2.
  // https://ideas.repec.org/a/mnb/bullet/v4y2009i2p14-21.html
  HUF: { minor: 500 },
  // One krone since 1 May 2012, half of it up: FOR-2011-03-16-294 § 2.
  // https://www.norges-bank.no/en/news-events/news-publications/Press-releases/2012/Press-release-12-April-2012/
  NOK: { minor: 100 },
  // Ten cents since 2006 (Reserve Bank of New Zealand); half of them down, as retailers recommend.
  // https://www.scoop.co.nz/stories/BU0503/S00348.htm
  // https://grownups.co.nz/finance/savings-investment/how-does-rounding-work/
  NZD: { minor: 10, half: 'down' },
  // One krona since 1 October 2010, half of it up: SFS 1970:1029.
  // http://www.riksbank.se/en/Press-and-published/Notices/2009/50-ore-coin-to-be-abolished-in-2010/
  SEK: { minor: 100 }
}

/**
 * What cash is rounded to where prices are in this currency (ISO 4217): the coins that were in use when
 * this was written. A proposal, since shops may do otherwise. undefined: it is not rounded.
 */
export const smallestCoin = (currency: string): SmallestCoin | undefined =>
  Object.hasOwn(COINS, currency) ? COINS[currency] : undefined
