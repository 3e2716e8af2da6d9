/** Without what is mistaken for something else on paper or on the phone: 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V. */
const alphabet = '34679ACDEFGHJKMNPQRTWXY'

/** `PSP-7K3Q-94MX`. `chance` gives eight numbers from 0 to below the one it is asked for. */
export const referenceFrom = (chance: (below: number) => number): string => {
  const letters = Array.from({ length: 8 }, () => alphabet[chance(alphabet.length)] ?? alphabet[0])
  return `PSP-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
