/** The languages the pages speak; the first one where nothing fits. */
export const LANGUAGES = ['en', 'es', 'pt', 'id'] as const
export type Language = (typeof LANGUAGES)[number]
