export const officeFolder: string;
export const officeFiles: readonly string[];
