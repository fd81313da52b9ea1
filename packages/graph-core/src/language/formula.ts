/** What a formula is read as: one word of so many letters as it has signs. */
export const FORMULA = /^x{2,}$/;
/** The same of one so long that it is nobody's letters. */
export const LONG_FORMULA = /^x{4,}$/;
