package org.psptracker.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of a list of cases; {@link CaseQueryReader} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "stage",
    in = ParameterIn.QUERY,
    array = @ArraySchema(schema = @Schema(implementation = Stage.class)))
@Parameter(
    name = "ending",
    in = ParameterIn.QUERY,
    array = @ArraySchema(schema = @Schema(implementation = Ending.class)))
@Parameter(
    name = "coreArea",
    in = ParameterIn.QUERY,
    array = @ArraySchema(schema = @Schema(implementation = CoreArea.class)))
@Parameter(
    name = "state",
    in = ParameterIn.QUERY,
    array = @ArraySchema(schema = @Schema(implementation = CaseState.class)))
@Parameter(
    name = "usState",
    in = ParameterIn.QUERY,
    description = "postal code",
    array = @ArraySchema(schema = @Schema(type = "string", pattern = "[A-Z]{2}")))
@Parameter(
    name = "intensity",
    in = ParameterIn.QUERY,
    array = @ArraySchema(schema = @Schema(implementation = Intensity.class)))
@Parameter(
    name = "priority",
    in = ParameterIn.QUERY,
    array = @ArraySchema(schema = @Schema(implementation = Priority.class)))
@Parameter(
    name = "assignee",
    in = ParameterIn.QUERY,
    description = "person with a part on the case, or with an open step of it",
    schema = @Schema(type = "integer", format = "int64"))
@Parameter(
    name = "q",
    in = ParameterIn.QUERY,
    description = "beginnings of words of reference, title, agency and place",
    schema = @Schema(type = "string"))
@Parameter(
    name = "sort",
    in = ParameterIn.QUERY,
    schema =
        @Schema(
            type = "string",
            defaultValue = "-filedAt",
            allowableValues = {"-filedAt", "filedAt", "reference", "-reference"}))
@Parameter(
    name = "limit",
    in = ParameterIn.QUERY,
    schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Parameter(
    name = "after",
    in = ParameterIn.QUERY,
    description = "next of the part before",
    schema = @Schema(type = "string"))
@interface CaseListParameters {}
