/** Purpose in force for acts of intake that name none: data entry. */
export const PURPOSE = 'NHAP_LIEU';
