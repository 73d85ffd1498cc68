/**
 * From a syntax tree to a plan that runs: conversion, optimization, generated code and what its failures mean.
 *
 * <p>Internal: nothing here is an API.
 */
@NullMarked
package io.github.pineconejdbc.sql.planner;

import org.jspecify.annotations.NullMarked;
