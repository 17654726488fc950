declare module "*/rooms.mjs" {
  export const rooms: Record<string, { may: string[]; packages: string[]; pure?: boolean; typesOnly?: string[] }>;
  export const frontDoors: string[];
  export const standinDoors: string[];
}
