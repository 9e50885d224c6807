/*
 * The 43 territorial forces of England and Wales.
 *
 * From public data: names and regions as commonly used today, and the ONS codes of their police
 * force areas, checked in two data sets. Ours: the slugs.
 */
import type { Force } from "@accord/domain/force";

export const FORCES_OF_ENGLAND_AND_WALES = [
  {
    slug: "metropolitan",
    name: "Metropolitan Police Service",
    onsCode: "E23000001",
    region: "London",
  },
  { slug: "cumbria", name: "Cumbria Constabulary", onsCode: "E23000002", region: "North West" },
  {
    slug: "lancashire",
    name: "Lancashire Constabulary",
    onsCode: "E23000003",
    region: "North West",
  },
  { slug: "merseyside", name: "Merseyside Police", onsCode: "E23000004", region: "North West" },
  {
    slug: "greater-manchester",
    name: "Greater Manchester Police",
    onsCode: "E23000005",
    region: "North West",
  },
  { slug: "cheshire", name: "Cheshire Constabulary", onsCode: "E23000006", region: "North West" },
  { slug: "northumbria", name: "Northumbria Police", onsCode: "E23000007", region: "North East" },
  { slug: "durham", name: "Durham Constabulary", onsCode: "E23000008", region: "North East" },
  {
    slug: "north-yorkshire",
    name: "North Yorkshire Police",
    onsCode: "E23000009",
    region: "Yorkshire and the Humber",
  },
  {
    slug: "west-yorkshire",
    name: "West Yorkshire Police",
    onsCode: "E23000010",
    region: "Yorkshire and the Humber",
  },
  {
    slug: "south-yorkshire",
    name: "South Yorkshire Police",
    onsCode: "E23000011",
    region: "Yorkshire and the Humber",
  },
  {
    slug: "humberside",
    name: "Humberside Police",
    onsCode: "E23000012",
    region: "Yorkshire and the Humber",
  },
  { slug: "cleveland", name: "Cleveland Police", onsCode: "E23000013", region: "North East" },
  {
    slug: "west-midlands",
    name: "West Midlands Police",
    onsCode: "E23000014",
    region: "West Midlands",
  },
  {
    slug: "staffordshire",
    name: "Staffordshire Police",
    onsCode: "E23000015",
    region: "West Midlands",
  },
  {
    slug: "west-mercia",
    name: "West Mercia Police",
    onsCode: "E23000016",
    region: "West Midlands",
  },
  {
    slug: "warwickshire",
    name: "Warwickshire Police",
    onsCode: "E23000017",
    region: "West Midlands",
  },
  {
    slug: "derbyshire",
    name: "Derbyshire Constabulary",
    onsCode: "E23000018",
    region: "East Midlands",
  },
  {
    slug: "nottinghamshire",
    name: "Nottinghamshire Police",
    onsCode: "E23000019",
    region: "East Midlands",
  },
  {
    slug: "lincolnshire",
    name: "Lincolnshire Police",
    onsCode: "E23000020",
    region: "East Midlands",
  },
  {
    slug: "leicestershire",
    name: "Leicestershire Police",
    onsCode: "E23000021",
    region: "East Midlands",
  },
  {
    slug: "northamptonshire",
    name: "Northamptonshire Police",
    onsCode: "E23000022",
    region: "East Midlands",
  },
  {
    slug: "cambridgeshire",
    name: "Cambridgeshire Constabulary",
    onsCode: "E23000023",
    region: "Eastern",
  },
  { slug: "norfolk", name: "Norfolk Constabulary", onsCode: "E23000024", region: "Eastern" },
  { slug: "suffolk", name: "Suffolk Constabulary", onsCode: "E23000025", region: "Eastern" },
  { slug: "bedfordshire", name: "Bedfordshire Police", onsCode: "E23000026", region: "Eastern" },
  {
    slug: "hertfordshire",
    name: "Hertfordshire Constabulary",
    onsCode: "E23000027",
    region: "Eastern",
  },
  { slug: "essex", name: "Essex Police", onsCode: "E23000028", region: "Eastern" },
  {
    slug: "thames-valley",
    name: "Thames Valley Police",
    onsCode: "E23000029",
    region: "South East",
  },
  {
    slug: "hampshire",
    name: "Hampshire and Isle of Wight Constabulary",
    onsCode: "E23000030",
    region: "South East",
  },
  { slug: "surrey", name: "Surrey Police", onsCode: "E23000031", region: "South East" },
  { slug: "kent", name: "Kent Police", onsCode: "E23000032", region: "South East" },
  { slug: "sussex", name: "Sussex Police", onsCode: "E23000033", region: "South East" },
  { slug: "city-of-london", name: "City of London Police", onsCode: "E23000034", region: "London" },
  {
    slug: "devon-and-cornwall",
    name: "Devon and Cornwall Police",
    onsCode: "E23000035",
    region: "South West",
  },
  {
    slug: "avon-and-somerset",
    name: "Avon and Somerset Police",
    onsCode: "E23000036",
    region: "South West",
  },
  {
    slug: "gloucestershire",
    name: "Gloucestershire Constabulary",
    onsCode: "E23000037",
    region: "South West",
  },
  { slug: "wiltshire", name: "Wiltshire Police", onsCode: "E23000038", region: "South West" },
  { slug: "dorset", name: "Dorset Police", onsCode: "E23000039", region: "South West" },
  { slug: "north-wales", name: "North Wales Police", onsCode: "W15000001", region: "Wales" },
  { slug: "gwent", name: "Gwent Police", onsCode: "W15000002", region: "Wales" },
  { slug: "south-wales", name: "South Wales Police", onsCode: "W15000003", region: "Wales" },
  { slug: "dyfed-powys", name: "Dyfed-Powys Police", onsCode: "W15000004", region: "Wales" },
] as const satisfies readonly Force[];

export type TerritorialForce = (typeof FORCES_OF_ENGLAND_AND_WALES)[number]["slug"];
