const FROM_RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** Which way a language is written: on which side of a paper its lines begin. @param locale BCP 47 */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  FROM_RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
