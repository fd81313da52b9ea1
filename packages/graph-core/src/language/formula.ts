/** What a formula is read as: one word of so many letters as it has signs. */
export const FORMULA = /^x{2,}$/;
