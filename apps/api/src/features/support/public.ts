export { heldContacts } from './contact-queries.ts'
export { findGaps, settleGaps } from './gaps.ts'
export { figuresOf, longestFirst, pictureOf } from './picture-service.ts'
