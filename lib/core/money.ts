/** Whole đồng as people write it: `1.234.000 đ`. */
export function formatMoney(dong: number): string {
  return `${String(dong).replace(/\B(?=(\d{3})+$)/g, '.')} đ`
}
