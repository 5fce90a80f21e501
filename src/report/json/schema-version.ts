/** Version of the contract that `report-1.0.schema.json` describes; the minor number grows with added fields only. */
export const schemaVersion = "1.0";
