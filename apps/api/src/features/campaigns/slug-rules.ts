/** Leaves room for a number below the 60 characters that an address has. */
const longest = 50

/** The title as the end of an address: lower case, no accents, words joined by hyphens, cut between two words. */
export const slugFrom = (title: string): string => {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  if (plain.length <= longest) return plain || 'recruitment'
  const cut = plain.slice(0, longest + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : plain.slice(0, longest)
}

/** The first of `base`, `base-2`, `base-3` … that was never used. */
export const freeSlug = (base: string, used: readonly string[]): string => {
  if (!used.includes(base)) return base
  let number = 2
  while (used.includes(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
